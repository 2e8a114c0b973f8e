"""What laboratories need: their files, and many recordings at once. Extra: dorsi[lab]."""
