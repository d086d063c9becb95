-- Where two people have to approve: who was the first, whose word alone files nothing.

alter table review
    add column first_approved_by text,
    add column first_approved_at timestamptz;
