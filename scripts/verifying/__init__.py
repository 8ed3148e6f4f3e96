"""The checker that is published with the site as one file: `verify_site.py` and these modules, joined."""
