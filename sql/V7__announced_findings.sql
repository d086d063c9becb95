-- When the channel was told of a finding. A task may tell it while the channel has not heard of either: Asana's answer was
-- lost, Slack was down, or the app ended in between.

alter table finding add column announced_at timestamptz;

update finding set announced_at = detected_at where gone_at is null;
