/** A line of the company begins with this, a line of the person with `< `. */
export const replyFromCompany = '> ';
export const optOutWord = 'STOP';

/** Short exchanges, one picked at a time. On WhatsApp and Messenger the person speaks first, as those channels ask. */
export const dialogues: Record<'sms' | 'whatsapp' | 'messenger', readonly (readonly string[])[]> = {
  sms: [
    [
      '> {name}, your order {code} is confirmed. Thank you!',
      '> Order {code} has left our workshop.',
      '< Great, thanks',
    ],
    [
      '> Your parcel arrives today between 14:00 and 16:00.',
      '< Can you leave it with the neighbour?',
      '> Of course, {name}.',
    ],
    ['> Your receipt for order {code} is in your mailbox.'],
    ['> Reminder: your workshop is tomorrow at 18:00.', '< See you there!', '> Looking forward to it.'],
    [
      '> Your repair {code} is ready for collection.',
      '< When do you close?',
      '> At 19:00 today.',
      '< On my way',
    ],
    [
      '> {name}, your payment did not go through. Please check your card.',
      '< Just updated it',
      '> All good now, thank you.',
    ],
  ],
  whatsapp: [
    [
      '< Hello, where is my order {code}?',
      '> It is with the courier, {name}. Expect it tomorrow.',
      '< Perfect, thank you',
    ],
    [
      '< Do you ship to Lisbon?',
      '> We do, it takes four days.',
      '< And what does it cost?',
      '> 9.50 EUR.',
      '< Fine, ordering now',
    ],
    ['< The mug came chipped', '> We are sorry, {name}. A new one is on its way.', '< That was quick!'],
    [
      '< Can I change my address?',
      '> Yes, please send it to us here.',
      '< 12 Quay Street',
      '> Changed. Order {code} goes there.',
    ],
    ['< Is the blanket machine washable?', '> At 30 degrees, yes.'],
    ['< I would like to return order {code}', '> No problem. We have refunded you.', '< Thanks a lot'],
  ],
  messenger: [
    ['< Hi, are you open on Sunday?', '> We are, from 11:00 to 16:00.', '< Great'],
    ['< Love the new posters!', '> Thank you, {name}! Which one is your favourite?', '< The blue one'],
    [
      '< Do you still have gift cards?',
      '> Yes, from 20 to 200.',
      '< I will take one for 50',
      '> Done. It is in your mailbox.',
    ],
    ['< Which tea is in the sampler?', '> Assam, sencha and rooibos.'],
  ],
};
