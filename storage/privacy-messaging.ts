/** What the columns tell that messaging alone has: a part of `columnClasses`. */
export const messagingColumns = {
  'messaging.consent': {
    account: 'none',
    owner: 'personal',
    at: 'personal',
    opted_in: 'personal',
    source: 'personal',
    said: 'personal',
    app: 'none',
    subject: 'personal',
    recorded_at: 'none',
  },
  'messaging.quiet_time': {
    person_id: 'personal',
    channel: 'personal',
    from_time: 'personal',
    to_time: 'personal',
    time_zone: 'personal',
    set_at: 'none',
  },
  'messaging.preference': { person_id: 'personal', channel: 'personal', set_at: 'none' },
  'messaging.phone_number': { e164: 'personal', body: 'personal', fetched_at: 'none' },
} as const;
