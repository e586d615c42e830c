"""The kinds of print, each as its order of pages."""
