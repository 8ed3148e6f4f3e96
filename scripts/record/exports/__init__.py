"""The record as data: `record.json` with its contract, aligned texts, provenance; what theme and scripts are told."""
