"""What the shop's laptops and its server say to each other."""
