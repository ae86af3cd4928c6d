using GoroutineGen.EndToEnd.Child;
using GoroutineGen.Frames;

// Arguments: the scenario, and the form in which it runs.
var scenario = args[0] switch
{
    "EndlessLoops" => EndlessLoops.Run,
    "EndlessWriters" => EndlessWriters.Run,
    "PrintMaxProcs" => Limits.PrintMaxProcs,
    "NeedTooManyThreads" => Limits.NeedTooManyThreads,
    "NeedTooManyProcessors" => MemoryEnds.NeedTooManyProcessors,
    "FailOnANewThread" => MemoryEnds.FailOnANewThread,
    "EscapedException" => Escapes.FromAGoroutine,
    "EscapedExceptionAfterWaiting" => Escapes.FromAGoroutineThatWaited,
    "EscapedExceptionOfALambda" => Escapes.FromALambda,
    "EscapedExceptionOfAGuest" => Escapes.FromAThreadOfThePool,
    "EscapedExceptionWhileMainEnds" => Escapes.WhileMainEnds,
    "EscapedExceptionInAWaitGroup" => Escapes.InAWaitGroup,
    "ResultOfAnException" => Escapes.FromAGoroutineWithAResult,
    "CountEqualsDump" => Counting.Run,
    "MainWhileOthersFinish" => MainExits.MainWhileOthersFinish,
    "MainWithARecoveredException" => MainExits.MainWithARecoveredException,
    "MainWithAnExceptionRecoveredFurtherOut" => MainExits.MainWithAnExceptionRecoveredFurtherOut,
    "MainWithTwoRecoveredExceptions" => MainExits.MainWithTwoRecoveredExceptions,
    "ExitDuringAnException" => MainExits.ExitDuringAnException,
    "PrintChoices" => Choices.Print,
    "MainEnds" => Ends.WhileAnotherWaits,
    _ when Deadlocks.Find(args[0]) is { } deadlock => deadlock,
    _ when NestedMains.Find(args[0]) is { } nested => nested,
    _ when Wakers.Find(args[0]) is { } waker => waker,
    _ => throw new ArgumentException($"No scenario '{args[0]}'."),
};
Preemption.Always = Environment.GetEnvironmentVariable("STRESSED") == bool.TrueString;
if (args[1] == "Twin")
    Go.Main(scenario);
else
    scenario();
