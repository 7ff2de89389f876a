"""The local page: papers and findings beside the editor, made again at every save."""
