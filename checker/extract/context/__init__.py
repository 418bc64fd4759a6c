"""What a figure is about: measure, subject, period, modality and speaker, each with where it was found."""
