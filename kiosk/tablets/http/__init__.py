"""Who a device is, and what goes over the network: routes, taps, the event stream."""
