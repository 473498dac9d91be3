"""What the command line does with the database; like views, commands commit."""
