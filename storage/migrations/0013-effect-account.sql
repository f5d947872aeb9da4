-- In which of the company's accounts an effect was asked for: where it is looked for when nobody knows what became of it.
alter table payments.effect add column account text;
alter table banking.effect add column account text;
alter table messaging.effect add column account text;
