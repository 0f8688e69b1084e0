"""Everything that people can do, against every fault that Slack and the database can have."""
