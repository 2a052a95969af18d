-- Takes the right to write at once: a transaction that reads first and then writes may be refused it.
BEGIN IMMEDIATE;
