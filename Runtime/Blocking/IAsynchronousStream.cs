namespace GoroutineGen.Blocking;

/// <summary>A stream of ours: its asynchronous members do all that the blocking ones do, time-outs included.</summary>
internal interface IAsynchronousStream;
