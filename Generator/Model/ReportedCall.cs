namespace GoroutineGen.Generator.Model;

/// <summary>A call, or the head of a loop, in the build's report.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Code">Its text, on one line.</param>
internal sealed record ReportedCall(int Line, string Code);
