"""Document and standard → findings, pure: what of a .docx is not as the decree says."""
