"""Accuracy: measures against hand annotation, against editors' links, and between languages."""
