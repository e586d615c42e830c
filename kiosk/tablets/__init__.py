"""What a person's own device may ask and see."""
