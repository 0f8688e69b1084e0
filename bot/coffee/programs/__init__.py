"""The programs of a workspace, which members join and leave as they like."""
