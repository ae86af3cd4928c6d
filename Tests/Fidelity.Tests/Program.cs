using GoroutineGen.Fidelity.Tests;

return CommandLine.Run(args);
