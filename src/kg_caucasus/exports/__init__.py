"""What others read: the annotation format of the gold statements, and the formats of RDF and graph tools."""
