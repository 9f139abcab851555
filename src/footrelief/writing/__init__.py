"""Everything that becomes a document: guides, routines, sheets, lists, single entries; one module for each kind."""
