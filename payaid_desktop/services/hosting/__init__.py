"""What a server does beside the books: whom it serves, who may sign in, which computers it lets in."""
