using GoroutineGen.Generator.Infrastructure;

namespace GoroutineGen.Generator.Model;

/// <summary>The build's report.</summary>
/// <param name="Methods">The marked methods, in the order of the files.</param>
internal sealed record ReportModel(EquatableArray<MethodReport> Methods);
