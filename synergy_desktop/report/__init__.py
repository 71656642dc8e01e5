"""What is printed: blocks say what a paper holds, a renderer turns them into a file."""
