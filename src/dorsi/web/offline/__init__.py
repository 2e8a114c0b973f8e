"""What works without a network: the pages that are kept, the service worker, the manifest."""
