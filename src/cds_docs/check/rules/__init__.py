"""What each rule looks for, one module per theme."""
