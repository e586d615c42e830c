"""Everything Qt: screens draw what view models give them, and one bridge crosses to the Room's thread."""
