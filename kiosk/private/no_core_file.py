"""No core file: what people signal in private must not reach the disk when the program crashes."""


def leave_no_core_file() -> None:
    """A crash must leave no private answer on the disk; where cores cannot be limited so (Windows) there are none."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
