"""The record as data: `record.json`, its contract, the aligned texts and the provenance."""
