"""What a browser needs to see and to measure by itself: fetched once, kept whole, served."""
