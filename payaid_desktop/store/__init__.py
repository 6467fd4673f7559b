"""What is kept: the only package that knows SQLAlchemy and the database drivers."""
