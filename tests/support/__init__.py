"""What tests share: small papers, readable outlines, measured pages."""
