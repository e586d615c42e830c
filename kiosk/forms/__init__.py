"""The shapes of a form that screens, tablets and the pad draw: data only, no rule and no widget."""
