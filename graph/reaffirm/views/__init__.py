"""What people look at: self-contained pages and pictures of a citation graph."""
