"""The one place that knows every app: settings, addresses, opening and serving."""
