import { expect, test } from 'vitest';
import { readTwiml } from './twiml.ts';

test.each([
  ['Hello', null, '<Response><Say>Hello</Say></Response>'],
  ['Hallo', 'de-DE', '<Response><Say language="de-DE">Hallo</Say></Response>'],
  [
    `</Say><Dial>+1</Dial> & "so" 'on'`,
    null,
    '<Response><Say>&lt;/Say&gt;&lt;Dial&gt;+1&lt;/Dial&gt; &amp; &quot;so&quot; &apos;on&apos;</Say></Response>',
  ],
  ['&lt;', null, '<Response><Say>&amp;lt;</Say></Response>'],
])('%s is read and nothing else is done', (says, language, twiml) => {
  expect(readTwiml(says, language)).toBe(twiml);
});
