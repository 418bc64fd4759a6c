"""What is inside the containers of word processors."""
