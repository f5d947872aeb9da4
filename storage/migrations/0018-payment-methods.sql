-- Link, SEPA debits and others show what they are: what was kept of methods before lacks it until it is read again.
delete from payments.object where kind in ('payment', 'payment_method');
delete from payments.coverage where kind in ('payment', 'payment_method');
