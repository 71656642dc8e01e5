"""What comes in and goes out: files of other programs, read into and written from the domain."""
