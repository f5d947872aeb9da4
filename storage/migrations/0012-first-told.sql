-- The day of a transaction changes when it is posted; where it stands in a timeline does not: on the day it had first.
alter table banking.transaction add column first_told date;
update banking.transaction set first_told = date;
alter table banking.transaction alter column first_told set not null;
create index transaction_first_told on banking.transaction (account_id, first_told desc, id desc);
