"""The guided practice in the terminal: keeps time, shows the step, sounds; decides nothing."""
