"""Small plots for findings where looking beats reading: geometry here, markup in templates/plot.html."""
