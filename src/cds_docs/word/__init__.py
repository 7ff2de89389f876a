"""The only home of Word: writer, guard, reader, editor; each is imported by its own name."""
