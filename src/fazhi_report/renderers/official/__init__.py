"""The report as an official document (GB/T 9704-2012): what every format on paper sets."""
