using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>A place where a debugger stops.</summary>
/// <param name="Owner">The node that the place belongs to.</param>
/// <param name="Span">The part of the text that a debugger shows there.</param>
internal readonly record struct Stop(SyntaxNode Owner, TextSpan Span);
