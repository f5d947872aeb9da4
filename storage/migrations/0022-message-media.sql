-- The graph shows now how many media a message carries, and a STOP is heeded when it is read: what was kept before is read again.
delete from messaging.coverage where kind = 'message';
delete from messaging.object where kind = 'message';
