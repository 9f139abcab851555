"""Leads through a composed session in real time: what to do now, what comes next, how long it still takes."""
